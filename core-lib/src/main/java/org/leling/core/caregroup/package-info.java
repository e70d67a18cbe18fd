package org.leling.core.caregroup;
