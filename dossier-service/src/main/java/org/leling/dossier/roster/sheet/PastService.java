package org.leling.dossier.roster.sheet;

import java.util.Objects;
import org.leling.core.duty.Action;

/** What a row of past services says was done (服务项目). */
public sealed interface PastService {

    /**
     * Something was done on the day, which is a delivery.
     *
     * @param action what it was
     */
    record Done(Action action) implements PastService {
        /** Refuses null. */
        public Done {
            Objects.requireNonNull(action, "action");
        }
    }

    /**
     * Something was put in place and holds from the day on.
     *
     * @param thing what it is
     * @param sort which sort of it, such as the sensor's; empty where there is none
     */
    record Placed(Thing thing, String sort) implements PastService {
        /** Refuses null. */
        public Placed {
            Objects.requireNonNull(thing, "thing");
            Objects.requireNonNull(sort, "sort");
        }
    }

    /** What is put in place (落实事项). */
    enum Thing {
        /** 家庭医生签约. */
        DOCTOR_CONTRACT,
        /** 电子保姆安装. */
        HANDSET,
        /** 智能感应设备安装. */
        SENSOR,
        /** 适老化评估. */
        HOME_ASSESSED,
        /** 适老化改造. */
        HOME_ADAPTED,
        /** 享受当地医疗照顾. */
        LOCAL_MEDICAL_CARE,
        /** 纳入社区网格. */
        GRID,
        /** 三方联系. */
        THREE_PARTY
    }
}
