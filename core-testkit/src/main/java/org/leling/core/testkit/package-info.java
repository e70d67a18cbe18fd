/** For authors of policy modules (政策模块测试工具): the contract that a module must keep, people by name, and a year to play. Nothing here takes or gives null. */
package org.leling.core.testkit;
