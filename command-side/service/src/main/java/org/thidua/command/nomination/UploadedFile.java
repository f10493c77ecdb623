package org.thidua.command.nomination;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;
import org.thidua.wire.http.ProblemCode;

/**
 * The part {@code file} of a multipart request, read as it arrives: a servlet container would put large parts on disk in
 * clear.
 *
 * @param name without a folder or a character that hides what it is, 1 to 255 characters
 * @param mediaType one of those a dossier takes
 */
record UploadedFile(String name, String mediaType, InputStream content) {

    private static final String PART = "file";
    private static final int LONGEST_NAME = 255;

    /** The other parts of a form, if there are any. */
    private static final long AROUND = 1 << 20;

    /** A name of the greatest length in UTF-8, twice, and the longest type. */
    private static final int HEADERS = 1 << 12;

    private static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "image/jpeg",
            "image/png");

    /**
     * Finds the file in a request.
     *
     * @param most bytes of the file; what stands around it is allowed little more
     * @throws EdgeProblem when there is none, its name is missing, unsafe or too long, or its type is not taken
     */
    static UploadedFile in(HttpServletRequest request, long most) throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw unsupported(request.getContentType());
        }
        try {
            var upload = new JakartaServletFileUpload<>();
            upload.setMaxSize(most + AROUND);
            upload.setMaxPartHeaderSize(HEADERS);
            FileItemInputIterator parts = upload.getItemIterator(request);
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                if (!part.isFormField() && PART.equals(part.getFieldName())) {
                    return new UploadedFile(nameOf(part), typeOf(part), part.getInputStream());
                }
            }
        } catch (FileUploadSizeException e) {
            throw EdgeProblem.of(ProblemCode.TOO_LARGE, Map.of("limit", String.valueOf(most)));
        } catch (FileUploadException e) {
            throw EdgeProblem.malformed(PART, FieldFault.WRONG_FORM);
        }
        throw EdgeProblem.malformed(PART, FieldFault.MISSING);
    }

    /** A name is shown, and used where the file is saved: it is one segment that reads as it is written. */
    private static String nameOf(FileItemInput part) {
        String sent;
        try {
            sent = part.getName() == null ? "" : part.getName();
        } catch (InvalidPathException e) {
            throw EdgeProblem.of(ProblemCode.FILE_NAME_UNSAFE, Map.of());
        }
        if (SafeName.isUnsafePath(sent) || sent.indexOf('/') >= 0) {
            throw EdgeProblem.of(ProblemCode.FILE_NAME_UNSAFE, Map.of());
        }
        String name = sent.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw EdgeProblem.malformed(PART, name.isEmpty() ? FieldFault.MISSING : FieldFault.WRONG_FORM);
        }
        return name;
    }

    private static String typeOf(FileItemInput part) {
        String sent = part.getContentType();
        String type = sent == null ? "" : sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TAKEN.contains(type)) {
            throw unsupported(sent);
        }
        return type;
    }

    private static EdgeProblem unsupported(@Nullable String type) {
        return EdgeProblem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, Map.of("contentType", String.valueOf(type)));
    }
}
