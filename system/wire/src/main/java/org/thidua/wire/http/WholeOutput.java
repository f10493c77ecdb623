package org.thidua.wire.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The body of an answer, of which nothing leaves early. */
final class WholeOutput extends ServletOutputStream {

    private final ServletOutputStream body;

    WholeOutput(HttpServletResponse response) throws IOException {
        body = response.getOutputStream();
    }

    @Override
    public void write(int next) throws IOException {
        body.write(next);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        body.write(bytes, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        body.close();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        body.setWriteListener(listener);
    }
}
