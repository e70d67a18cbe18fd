/**
 * What is printed of a person: the page for their home (明白卡) and the card for the file (档案卡). Both hold personal data
 * in the clear, so they are made on demand, for a reason that is kept, and stored nowhere.
 */
@NullMarked
package org.leling.console.paper;

import org.jspecify.annotations.NullMarked;
