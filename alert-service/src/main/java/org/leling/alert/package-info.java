/** alert-service (警报服务): a call is answered, or somebody knows that it was not. */
@NullMarked
package org.leling.alert;

import org.jspecify.annotations.NullMarked;
