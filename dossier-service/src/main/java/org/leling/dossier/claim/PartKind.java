package org.leling.dossier.claim;

/** What a part of the costs was for (费用类别). */
public enum PartKind {
    /** Seen without a stay (门诊). */
    OUTPATIENT,
    /** A stay in hospital (住院). */
    INPATIENT,
    /** Medicines (药品). */
    MEDICINE,
    /** Devices and materials (器具耗材). */
    DEVICE,
    /** Nursing (护理). */
    CARE,
    /** Anything else (其他). */
    OTHER
}
