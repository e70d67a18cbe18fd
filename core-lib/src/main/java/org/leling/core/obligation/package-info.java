/** What is owed, by whom and by when, derived from facts and rules; and the ledger of what was done of it (应办事项与台账). Nothing here takes or gives null. */
package org.leling.core.obligation;
