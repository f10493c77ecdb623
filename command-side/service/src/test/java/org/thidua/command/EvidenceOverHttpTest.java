package org.thidua.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.EvidenceRemoved;
import org.thidua.wire.evidence.EvidenceFiles;

/** Files of a dossier as they are sent in. */
class EvidenceOverHttpTest extends OverHttp {

    private static final String CONTENT = "%PDF-1.7\n% sáng kiến của Nguyễn Thị Ướm\n%%EOF\n";

    private final EvidenceFiles files;
    private final Path folder;

    EvidenceOverHttpTest(@Autowired EvidenceFiles files, @Autowired Environment settings) {
        this.files = files;
        folder = Path.of(settings.getRequiredProperty("thidua.data")).resolve("evidence");
    }

    @BeforeEach
    void anAgencyWithAPerson() {
        post("secretary", "/api/agencies", """
                {"code": "a", "name": "Cơ quan a"}""");
        post("secretary", "/api/people", """
                {"code": "evident", "name": "Nguyễn Thị Ướm", "agencyId": "agency:a"}""");
    }

    @Test
    void aFileIsStoredEncryptedAndNamedByItsStoredBytes() throws IOException {
        String nomination = draft();

        Answer answer = upload(nomination, "nominator", "minh chứng.pdf", "application/pdf", CONTENT);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("version")).isEqualTo("1");
        var added = (EvidenceAdded) happenedTo(nomination).getLast().getPayload();
        assertThat(answer.header("Location"))
                .isEqualTo("/api/nominations/" + nomination + "/evidence/" + added.evidenceId());
        assertThat(added.mediaType()).isEqualTo("application/pdf");
        assertThat(added.size()).isEqualTo(CONTENT.getBytes(UTF_8).length);
        assertThat(said(EvidenceAdded.FILE_NAME, nomination, added.fileName())).isEqualTo("minh chứng.pdf");
        assertThat(Files.readAllBytes(folder.resolve(added.sha256()))).hasSizeGreaterThan((int) added.size());
        String key = said(EvidenceAdded.FILE_KEY, nomination, added.fileKey());
        try (InputStream content = files.open(nomination, added.sha256(), key)) {
            assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo(CONTENT);
        }
    }

    @Test
    void aRepetitionUnderTheSameKeyChangesNothing() {
        String nomination = draft();
        Answer first = upload(nomination, "nominator", "a.pdf", "application/pdf", CONTENT, "Idempotency-Key", "ev-1");
        List<String> stored = stored();

        Answer again = upload(nomination, "nominator", "a.pdf", "application/pdf", CONTENT, "Idempotency-Key", "ev-1");
        Answer other = upload(
                nomination,
                "nominator",
                "a.pdf",
                "application/pdf",
                CONTENT.replace("sáng kiến", "khác"),
                "Idempotency-Key",
                "ev-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(happenedTo(nomination)).hasSize(2);
        assertThat(stored()).isEqualTo(stored);
    }

    @Test
    void aDossierOfAnotherAgencyIsNotFoundAndNothingIsKept() {
        String nomination = draft();
        List<String> before = stored();

        Answer answer = upload(nomination, "nominator2", "a.pdf", "application/pdf", CONTENT);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aDossierThatWasHandedInTakesNoFileAndNothingIsKept() {
        String nomination = draft();
        post("nominator", "/api/nominations/" + nomination + "/submission", "");
        List<String> before = stored();

        Answer answer = upload(nomination, "nominator", "a.pdf", "application/pdf", CONTENT);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("nomination-not-editable");
        assertThat(stored()).isEqualTo(before);
        post("nominator", "/api/nominations/" + nomination + "/withdrawal", """
                {"reason": "Nhầm"}""");
    }

    @Test
    void aDossierThatDoesNotExistIsNotFound() {
        assertThat(upload("nomination:none", "nominator", "a.pdf", "application/pdf", CONTENT)
                        .status())
                .isEqualTo(404);
        assertThat(upload("agency:a", "nominator", "a.pdf", "application/pdf", CONTENT)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNameOfTheGreatestLengthIsTakenAndALongerOneIsNot() {
        String nomination = draft();
        String type = "application/pdf";

        Answer longest = upload(nomination, "nominator", "ướ".repeat(125) + "a.pdf", type, CONTENT);
        Answer longer = upload(nomination, "nominator", "ướ".repeat(126) + "a.pdf", type, CONTENT);

        assertThat(longest.status()).isEqualTo(201);
        var added = (EvidenceAdded) happenedTo(nomination).getLast().getPayload();
        assertThat(said(EvidenceAdded.FILE_NAME, nomination, added.fileName())).isEqualTo("ướ".repeat(125) + "a.pdf");
        assertThat(longer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.pdf", "/etc/a.pdf", "C:\\\\hồ sơ\\\\a.pdf", "C:a.pdf", "a\u202efdp.exe", ".."})
    void aNameThatLeadsElsewhereOrHidesWhatItIsIsRefusedAndNothingIsKept(String name) {
        isRefused(422, "file-name-unsafe", name, "application/pdf", CONTENT);
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefusedAndNothingIsKept() {
        isRefused(415, "file-type-mismatch", "a.png", "image/png", CONTENT);
    }

    @Test
    void aFileThatRunsSomethingIsRefusedAndNothingIsKept() {
        isRefused(
                422,
                "file-has-active-content",
                "a.pdf",
                "application/pdf",
                "%PDF-1.7\n1 0 obj <</S /JavaScript /JS (app.alert)>> endobj\n%%EOF");
    }

    @Test
    void aFileThatIsTwoFilesIsRefusedAndNothingIsKept() {
        isRefused(422, "file-is-polyglot", "a.pdf", "application/pdf", CONTENT + "PK\u0003\u0004\u0014\0\0\0");
    }

    private void isRefused(int status, String code, String name, String type, String content) {
        String nomination = draft();
        List<String> before = stored();

        Answer answer = upload(nomination, "nominator", name, type, content);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(stored()).isEqualTo(before);
        assertThat(happenedTo(nomination)).hasSize(1);
    }

    /** An earlier submission may have had the file. */
    @Test
    void aFileThatIsTakenOutKeepsItsBytesAndOnlyItsAgencyTakesItOut() {
        String nomination = draft();
        upload(nomination, "nominator", "a.pdf", "application/pdf", CONTENT);
        var added = (EvidenceAdded) happenedTo(nomination).getLast().getPayload();
        String file = "/api/nominations/" + nomination + "/evidence/" + added.evidenceId();

        Answer stranger = send("nominator2", "DELETE", file, "");
        Answer removed = send("nominator", "DELETE", file, "");
        Answer again = send("nominator", "DELETE", file, "");

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(removed.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(removed.body());
        assertThat(happenedTo(nomination)).hasSize(3);
        assertThat(happenedTo(nomination).getLast().getPayload())
                .isEqualTo(new EvidenceRemoved(nomination, added.evidenceId()));
        assertThat(stored()).contains(added.sha256());
    }

    @Test
    void onlyListedTypesAreTaken() {
        Answer answer = upload(draft(), "nominator", "a.html", "text/html", "<script>");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("code")).isEqualTo("unsupported-media-type");
    }

    @Test
    void anEmptyFileIsRefusedAndAFileWithoutANameIsMalformed() {
        String nomination = draft();
        List<String> before = stored();

        assertThat(upload(nomination, "nominator", "a.pdf", "application/pdf", "")
                        .text("code"))
                .isEqualTo("file-is-empty");
        assertThat(upload(nomination, "nominator", "", "application/pdf", CONTENT)
                        .status())
                .isEqualTo(400);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aBodyThatIsNotMultipartIsRefused() {
        Answer answer = post("nominator", "/api/nominations/" + draft() + "/evidence", "{}");

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void aBodyThatBreaksOffIsMalformedAndNothingIsKept() {
        String nomination = draft();
        List<String> before = stored();

        Answer answer = send(
                "nominator",
                "POST",
                "/api/nominations/" + nomination + "/evidence",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\nhalf",
                "Content-Type",
                "multipart/form-data; boundary=x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("malformed");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void moreThanTwentyFiveMebibytesAreTooMuchAndNothingIsKept() {
        String nomination = draft();
        List<String> before = stored();

        Answer answer = upload(nomination, "nominator", "a.pdf", "application/pdf", "x".repeat((25 << 20) + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("code")).isEqualTo("too-large");
        assertThat(answer.text("facts/limit")).isEqualTo(String.valueOf(25 << 20));
        assertThat(stored()).isEqualTo(before);
    }

    private Answer upload(
            String nomination, String account, String name, String type, String content, String... headers) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n--x--\r\n";
        String[] all = Stream.concat(Stream.of("Content-Type", "multipart/form-data; boundary=x"), Stream.of(headers))
                .toArray(String[]::new);
        return send(account, "POST", "/api/nominations/" + nomination + "/evidence", body, all);
    }

    private String draft() {
        return post("nominator", "/api/nominations", """
                {"awardCode": "ministry-province-certificate", "year": 2025,
                 "nominee": {"type": "INDIVIDUAL", "id": "person:evident"}, "agencyId": "agency:a",
                 "basis": "MERIT", "achievements": "Hoàn thành xuất sắc"}""").text("id");
    }

    private List<String> stored() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
