/** The city's baseline (市级基线): every duty of its document, one rule each. Nothing here takes or gives null. */
package org.leling.core.policy.city;
