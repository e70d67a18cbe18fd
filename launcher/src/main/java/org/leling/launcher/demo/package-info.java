/** The demo city: a synthetic population, made through the services' published interface only. */
@NullMarked
package org.leling.launcher.demo;

import org.jspecify.annotations.NullMarked;
