package org.coachlibre.correspondence.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyLinkTest {

    @ParameterizedTest
    @CsvSource({
        "hugo@example.org, Hello, mailto:hugo@example.org?subject=Re%3A%20Hello",
        "hugo+x@example.org, RE: Prix & délais, mailto:hugo+x@example.org?subject=RE%3A%20Prix%20%26%20d%C3%A9lais",
        "a?b&cc=all@example.org, Hi, mailto:a%3Fb%26cc%3Dall@example.org?subject=Re%3A%20Hi",
        "'a,b@example.org', 'x&bcc=eve', 'mailto:a%2Cb@example.org?subject=Re%3A%20x%26bcc%3Deve'"
    })
    void nothingAVisitorWroteAddsAField(String email, String subject, String link) {
        assertEquals(link, ReplyLink.of(email, subject).toString());
    }

    @Test
    void aLineBreakBecomesASpace() {
        assertEquals(
                "mailto:a@example.org?subject=Re%3A%20one%20Bcc%3A%20x",
                ReplyLink.of("a@example.org", "one\r\nBcc: x").toString());
    }
}
