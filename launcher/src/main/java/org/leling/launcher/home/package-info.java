/** The data folder ({@code LELING_HOME}): what lies where, who holds it, which ports belong to it. */
@NullMarked
package org.leling.launcher.home;

import org.jspecify.annotations.NullMarked;
