/** How Chinese names are read (拼音): every reading of a character, and surnames with their own. */
@NullMarked
package org.leling.dossier.pinyin;

import org.jspecify.annotations.NullMarked;
