/** What is known of one person, in time (一人一卡): facts in force from a day on, hospital stays, events. Nothing here takes or gives null. */
package org.leling.core.dossier;
