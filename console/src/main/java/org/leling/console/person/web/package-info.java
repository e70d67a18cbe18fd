/** The pages 找人 and 一人一卡. */
@NullMarked
package org.leling.console.person.web;

import org.jspecify.annotations.NullMarked;
