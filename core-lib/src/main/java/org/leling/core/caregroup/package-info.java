/** The special care group (特别关爱小组): which roles a class needs, and which of them are not filled. Nothing here takes or gives null. */
package org.leling.core.caregroup;
