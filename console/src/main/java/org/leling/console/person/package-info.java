/** People as dossier-service shows them (一人一卡). */
@NullMarked
package org.leling.console.person;

import org.jspecify.annotations.NullMarked;
