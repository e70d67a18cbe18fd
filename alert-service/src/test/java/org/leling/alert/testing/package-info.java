/** What the tests of alert-service share. */
package org.leling.alert.testing;
