/** The rule language, and the interface by which a district brings rules of its own (政策模块). Nothing here takes or gives null. */
package org.leling.core.policy;
