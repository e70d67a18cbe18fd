package org.leling.core.obligation;
