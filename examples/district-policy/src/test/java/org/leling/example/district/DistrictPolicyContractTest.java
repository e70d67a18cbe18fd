package org.leling.example.district;

import org.leling.core.policy.PolicyModule;
import org.leling.core.testkit.PolicyModuleContract;

/** The contract that every module must keep. */
class DistrictPolicyContractTest implements PolicyModuleContract {
    @Override
    public PolicyModule module() {
        return new DistrictPolicy();
    }
}
