package org.thidua.systemtests.architecture.broken.query;

/** Prints. */
class CodeThatPrints {

    void print() {
        System.out.println("printed");
    }
}
