package org.coachlibre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrkTest {

    @Test
    void readsRatesPercentilesAndErrors() throws IOException {
        Wrk run = Wrk.parse("""
                Running 4s test @ http://127.0.0.1:8080/
                  1 threads and 32 connections
                  Latency Distribution
                     50%  812.00us
                     75%    1.20ms
                     90%    2.00ms
                     99%    1.01s
                  120000 requests in 4.00s, 2.31GB read
                  Socket errors: connect 0, read 2, write 1, timeout 0
                  Non-2xx or 3xx responses: 7
                Requests/sec:  29987.42
                """);
        assertEquals(29987.42, run.requestsPerSecond());
        assertEquals(0.812, run.p50(), 1e-9);
        assertEquals(1010, run.p99(), 1e-9);
        assertEquals(10, run.errors());
    }

    @Test
    void anAnswerWithoutARateIsNotAMeasurement() {
        assertThrows(IOException.class, () -> Wrk.parse("unable to connect to 127.0.0.1"));
    }
}
