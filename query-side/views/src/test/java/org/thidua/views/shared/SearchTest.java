package org.thidua.views.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void accentsAndCaseAreFoldedAway() {
        assertThat(Search.fold("Nguyễn  Thị ĐẸP")).isEqualTo("nguyen thi dep");
        assertThat(Search.fold("Đơn vị")).isEqualTo("don vi");
    }

    @Test
    void precomposedAndDecomposedTextAreTheSame() {
        assertThat(Search.fold("Vie\u0302\u0323t")).isEqualTo(Search.fold("Vi\u1ec7t"));
    }

    @Test
    void nothingButSpacesHasNoWords() {
        assertThat(Search.words("  ")).isEmpty();
        assertThat(Search.words(" Khen  thưởng ")).containsExactly("khen", "thuong");
    }
}
