package org.leling.core.policy.city;
