/** Personal data by field, under a key for each person; to erase a person is to destroy the key. */
@NullMarked
package org.leling.kit.crypto;

import org.jspecify.annotations.NullMarked;
