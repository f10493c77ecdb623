/** The rows of the catalogue as they come with the service, held against histories of nominees. */
@NullMarked
package org.thidua.command.award;

import org.jspecify.annotations.NullMarked;
