/** What is wrong with a policy module, before it ships (政策检查). Nothing here takes or gives null. */
package org.leling.core.policy.check;
