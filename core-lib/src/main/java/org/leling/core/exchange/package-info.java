/** The case form: dossiers and questions as plain trees that any JSON reader makes, read strictly. Nothing here takes or gives null. */
package org.leling.core.exchange;
