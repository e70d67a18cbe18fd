package org.leling.core.policy.check;

import java.util.function.Consumer;

/** One thing that is looked for. */
@FunctionalInterface
interface Check {

    void run(Checked checked, Consumer<Finding> found);
}
