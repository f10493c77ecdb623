package org.thidua.wire.award;

import java.util.List;
import java.util.Map;
import org.thidua.messages.award.DossierItem;

/** The documents that a row may ask for, by their codes (Law 06/2022/QH15, article 84; codebooks of earlier sets). */
final class DossierItems {

    private static final List<DossierItem> KNOWN = List.of(
            item("submission-letter", "Tờ trình", "Submission letter"),
            item("achievement-report", "Báo cáo thành tích", "Achievement report"),
            item("summary-report", "Báo cáo tóm tắt thành tích", "Summary report"),
            item("review-minutes", "Biên bản bình xét", "Minutes of review"),
            item(
                    "initiative-certificate",
                    "Chứng nhận sáng kiến hoặc đề tài khoa học",
                    "Certificate of the initiative or research work"),
            item(
                    "merit-certificate",
                    "Chứng nhận thành tích đặc biệt xuất sắc",
                    "Certificate of the exceptional merit"),
            item(
                    "central-opinion",
                    "Ý kiến của bộ, ban, ngành trung ương hoặc Ủy ban nhân dân cấp tỉnh có liên quan",
                    "Opinion of the related central body or provincial People's Committee"),
            item(
                    "bloc-minutes",
                    "Biên bản bình xét của khối, cụm thi đua mà đơn vị dẫn đầu",
                    "Minutes of the bloc or cluster that the unit leads"));

    private DossierItems() {}

    /**
     * The item of a code; a question mark behind it says that the dossier is complete without it.
     *
     * @throws IllegalArgumentException when no such document is known
     */
    static DossierItem of(String written) {
        boolean optional = written.endsWith("?");
        String code = optional ? written.substring(0, written.length() - 1) : written;
        return KNOWN.stream()
                .filter(known -> known.code().equals(code))
                .map(known -> new DossierItem(known.code(), known.names(), !optional))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("dossier: " + code + " is not in the list of documents"));
    }

    private static DossierItem item(String code, String vi, String en) {
        return new DossierItem(code, Map.of("vi", vi, "en", en), true);
    }
}
