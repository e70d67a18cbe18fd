package org.leling.dossier.change.web;

/** What the interface's description shows of bodies; nobody of these names exists. */
final class Examples {

    static final String DOSSIER = """
            {"name": "王建国", "idNumber": "110101192703159912", "unit": {"name": "市粮食局", "division": "320508"},
             "phone": "13800000000", "facts": [{"from": "2026-01-01",
               "residence": {"division": "320508", "setting": "HOME", "livesWith": []}}],
             "careGroup": [{"role": "UNIT", "person": "李红", "phone": "13700000000", "order": 1}]}""";

    static final String CHANGE = """
            {"source": "visit", "reason": "搬到女儿家", "facts": [{"from": "2026-11-01",
               "residence": {"division": "320505", "setting": "HOME", "livesWith": ["CHILD"]}}],
             "hospital": [{"id": "h-1", "admitted": "2026-11-20"}],
             "events": [{"id": "n-1", "on": "2026-11-22", "kind": "NEED", "text": "想装扶手"}]}""";

    static final String ID_NUMBER = """
            {"source": "review", "reason": "原号码录错两位，已与户口簿核对", "personal": {"idNumber": "110101192703159912"}}""";

    static final String CARE_GROUP = """
            {"source": "visit", "members": [{"role": "RELATIVE", "person": "王小红", "phone": "13800000000",
               "relation": "女儿", "order": 1, "from": "2026-11-01"}]}""";

    private Examples() {}
}
