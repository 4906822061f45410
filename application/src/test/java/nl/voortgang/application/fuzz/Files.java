package nl.voortgang.application.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Forms with files in them, as a browser sends them and as none would. */
final class Files {
    private static final int BIG = 10_000_000;
    private static final String ZIP = "PK\u0003\u0004";

    private final Values values;
    private final Random random;

    Files(Values values) {
        this.values = values;
        this.random = values.random();
    }

    /** The body; its type is added to the headers. */
    byte[] form(List<String> headers) {
        String boundary = values.pick(List.of("x", "x", "x", "----1234567890", "a".repeat(70)));
        String named = random.nextInt(8) > 0
                ? boundary
                : values.pick(List.of("", "\"", "\"x", "y", "x y", "a".repeat(100), "x; boundary=z"));
        headers.add(
                "Content-Type: " + values.pick(List.of("multipart/form-data", "multipart/form-data", "Multipart/Mixed"))
                        + "; boundary=" + named);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int parts = random.nextInt(40) == 0 ? 2_000 : random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            part(boundary, body);
        }
        if (random.nextInt(6) > 0) {
            write(body, "--" + boundary + "--\r\n");
        }
        return body.toByteArray();
    }

    private void part(String boundary, ByteArrayOutputStream body) {
        write(body, "--" + boundary + "\r\n");
        String name = random.nextInt(4) > 0 ? "file" : quoted();
        String file = random.nextInt(3) > 0 ? "jaar.xlsx" : quoted();
        write(
                body,
                values.pick(List.of(
                        "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\n",
                        "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\n",
                        "Content-Disposition: form-data; name=\"" + name + "\"\r\n",
                        "Content-Disposition: form-data; filename*=utf-8''%00%zz\r\n",
                        "Content-Disposition: attachment\r\n",
                        "Content-Type: application/zip\r\n",
                        "X: " + "a".repeat(20_000) + "\r\n",
                        "")));
        write(body, "\r\n");
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> write(body, values.pick(Odd.TEXTS));
            case 2 -> write(body, random.nextInt(10) == 0 ? ZIP + "0".repeat(BIG) : ZIP);
            case 3 -> {
                byte[] noise = new byte[random.nextInt(2_000)];
                random.nextBytes(noise);
                body.writeBytes(noise);
            }
            default -> write(body, ZIP + values.pick(Odd.TEXTS));
        }
        write(body, "\r\n");
    }

    /** What a file or a field may be called; a line cannot hold its own end. */
    private String quoted() {
        return values.pick(Odd.TEXTS).replace("\r", "").replace("\n", "");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
