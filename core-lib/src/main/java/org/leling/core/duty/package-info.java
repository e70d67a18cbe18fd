/** The words in which a duty is said: who owes it (责任方), what is done (服务内容), and where its number comes from. Nothing here takes or gives null. */
package org.leling.core.duty;
