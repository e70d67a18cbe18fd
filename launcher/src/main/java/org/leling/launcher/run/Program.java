package org.leling.launcher.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to be kept running.
 *
 * @param name what the user calls it
 * @param command the program and its arguments
 * @param environment added to the launcher's own
 * @param log where its output goes
 * @param pidFile tells a later start what an earlier one left
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path log, Path pidFile) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
