package org.thidua.messages.nomination;

/** Khiếu nại hay tố cáo. */
public enum ObjectionType {
    COMPLAINT,
    DENUNCIATION
}
