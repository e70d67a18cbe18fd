/** What is owed to everyone, by whom and by when (应办事项). */
@NullMarked
package org.leling.schedule;

import org.jspecify.annotations.NullMarked;
