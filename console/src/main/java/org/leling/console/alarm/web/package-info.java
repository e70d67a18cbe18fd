/** The desk 警报台, the inbox 消息箱 and the demo's handset 按键. */
@NullMarked
package org.leling.console.alarm.web;

import org.jspecify.annotations.NullMarked;
