/** The pages 我的服务 and why a duty is owed. */
@NullMarked
package org.leling.console.duty.web;

import org.jspecify.annotations.NullMarked;
