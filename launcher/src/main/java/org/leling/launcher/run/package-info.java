/** Starting the database and the services, and keeping them running. */
@NullMarked
package org.leling.launcher.run;

import org.jspecify.annotations.NullMarked;
