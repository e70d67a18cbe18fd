/** Working days (调休 included), festivals, and the periods that duties belong to; days are epoch days. Nothing here takes or gives null. */
package org.leling.core.calendar;
