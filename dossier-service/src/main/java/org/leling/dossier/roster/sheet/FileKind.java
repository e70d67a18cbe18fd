package org.leling.dossier.roster.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Tells by a file's first bytes what was given instead of a workbook. */
final class FileKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int LOOKED_AT = 8192;

    private FileKind() {}

    /** Gives what is wrong with the file, or nothing if it is an archive as a workbook is. */
    static Optional<RosterFault> fault(Path file, RosterLimits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return Optional.of(RosterFault.of(RosterFault.Code.FILE_EMPTY));
        }
        if (size > limits.fileBytes()) {
            return Optional.of(RosterFault.of(RosterFault.Code.TOO_LARGE));
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED_AT);
        }
        if (startsWith(head, ZIP)) {
            return Optional.empty();
        }
        if (startsWith(head, OLE)) {
            return Optional.of(RosterFault.of(
                    contains(file, ENCRYPTED) ? RosterFault.Code.PASSWORD_PROTECTED : RosterFault.Code.OLD_FORMAT));
        }
        return Optional.of(
                RosterFault.of(isTextTable(head) ? RosterFault.Code.TEXT_TABLE : RosterFault.Code.NOT_A_WORKBOOK));
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return head.length >= signature.length && Arrays.equals(Arrays.copyOf(head, signature.length), signature);
    }

    private static boolean contains(Path file, byte[] sought) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] carried = new byte[0];
            for (byte[] next = in.readNBytes(LOOKED_AT); next.length > 0; next = in.readNBytes(LOOKED_AT)) {
                byte[] window = Arrays.copyOf(carried, carried.length + next.length);
                System.arraycopy(next, 0, window, carried.length, next.length);
                for (int at = 0; at + sought.length <= window.length; at++) {
                    if (Arrays.equals(window, at, at + sought.length, sought, 0, sought.length)) {
                        return true;
                    }
                }
                carried = Arrays.copyOfRange(window, Math.max(0, window.length - sought.length + 1), window.length);
            }
        }
        return false;
    }

    private static boolean isTextTable(byte[] head) {
        boolean unicode = head.length > 1 && ((head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE);
        for (byte each : head) {
            if (each == 0 && !unicode) {
                return false;
            }
        }
        for (String name : new String[] {"UTF-8", "GB18030", "UTF-16"}) {
            Optional<String> text = decode(head, Charset.forName(name));
            if (text.isPresent()) {
                String start = text.get();
                return !start.stripLeading().startsWith("<") && start.matches("(?s)[^\\n]*[,\\t;|，].*");
            }
        }
        return false;
    }

    private static Optional<String> decode(byte[] head, Charset charset) {
        // The cut may go through a character: the last few bytes don't count.
        int length = head.length < LOOKED_AT ? head.length : head.length - 4;
        for (int cut = length; cut > length - 4 && cut > 0; cut--) {
            try {
                return Optional.of(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, cut))
                        .toString());
            } catch (CharacterCodingException otherCharset) {
                if (head.length < LOOKED_AT) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
