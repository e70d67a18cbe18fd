package org.leling.core.policy;
