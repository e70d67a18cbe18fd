package org.leling.launcher.demo;

import java.util.List;

/**
 * Something that people of the demo city ask for, and what they are told.
 *
 * @param text in their words
 * @param kind what it is about, as dossier-service names it
 * @param response what they are told
 */
record Wish(String text, String kind, String response) {

    private static final List<Wish> ALL = List.of(
            new Wish("希望楼道加装扶手", "HOUSING", "已到现场看过，列入楼道改造，两周内施工"),
            new Wish("希望定期上门理发", "CARE", "已与家政服务社约好，每月第一个周二上门"),
            new Wish("希望有人陪同就医", "MEDICAL", "已安排陪诊，就诊前一天由联络员电话确认"),
            new Wish("想学用智能手机", "SPIRITUAL", "社区手机课每周三上午，志愿者可以上门教"),
            new Wish("希望社区送午餐", "CARE", "助餐中心从下周起每天中午送餐"),
            new Wish("听力下降，希望配助听器", "MEDICAL", "已预约听力检查，验配后按规定报销"));

    /** Whose number it is, asks for this. */
    static Wish of(int number) {
        return ALL.get(number / 6 % ALL.size());
    }
}
