package org.coachlibre.server.web;

import java.nio.ByteBuffer;
import org.coachlibre.core.Language;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.SecurityHeaders;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that Jetty finds before a request reaches us: the same headers, no word about the program. */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        Reply reply = ErrorPages.page(status, Language.ENGLISH, "-");
        response.setStatus(status);
        SecurityHeaders.addTo(response.getHeaders(), request.isSecure());
        for (HttpField field : reply.fields()) {
            response.getHeaders().put(field);
        }
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
        return true;
    }
}
