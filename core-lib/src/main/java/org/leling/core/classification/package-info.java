/** The four classes by how a person lives (分类), decided day by day, and the attention within a class. Nothing here takes or gives null. */
package org.leling.core.classification;
