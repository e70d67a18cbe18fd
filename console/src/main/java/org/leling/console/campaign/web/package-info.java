/** The pages. */
@NullMarked
package org.leling.console.campaign.web;

import org.jspecify.annotations.NullMarked;
