package org.leling.console.testing;

/** Some of the city baseline, as {@code GET /policies} tells it. */
final class FakePolicies {

    static final String JSON = """
            {"modules":[{"id":"city","name":"城市基准政策","version":"1","rules":[
              {"id":"dossier.review","clause":"3.1","words":"动态调整","party":"UNIT","action":"REVIEW","when":{"zh":"每半年","en":"each half-year"},"classes":["WITH_RELATIVES","EMPTY_NEST","INSTITUTION","RELOCATED"],"conditions":[],"kind":"DEFAULTED","parameter":"dossier.review.every = HALF_YEAR"},
              {"id":"hospital.visit","clause":"1.3","words":"住院探望","party":"UNIT","action":"VISIT","when":{"zh":"住院后 2 天内","en":"within 2 days of an admission"},"classes":["WITH_RELATIVES","EMPTY_NEST","INSTITUTION"],"conditions":[],"kind":"DEFAULTED"},
              {"id":"leaders.briefing","clause":"1.1","words":"每年两次情况通报","party":"BUREAU","action":"BRIEFING","when":{"zh":"每半年","en":"each half-year"},"classes":["WITH_RELATIVES","EMPTY_NEST","INSTITUTION","RELOCATED"],"conditions":[{"zh":"四套班子老领导，或地市级以上","en":"a former leader of the four bodies, or prefecture rank and above"}],"kind":"STATED"},
              {"id":"personal.measure","clause":"4.1","words":"一人一策","party":"COMMUNITY","action":"MEAL","when":{"zh":"按约定","en":"as agreed"},"classes":[],"conditions":[{"zh":"与本人有约定","en":"agreed with the person"}],"kind":"AGREED"},
              {"id":"community.participation","clause":"3.4","words":"讲红色故事、关心下一代","party":"COMMUNITY","action":"ACTIVITY","when":{"zh":"每季度","en":"each quarter"},"classes":["WITH_RELATIVES","EMPTY_NEST","INSTITUTION"],"conditions":[{"zh":"能力完好","en":"ability intact"},{"zh":"热心公益","en":"willing"}],"kind":"ENCOURAGED"},
              {"id":"with-relatives.attention","clause":"3.3-1","words":"常态关注","party":"COMMUNITY","action":"GREETING","when":{"zh":"每月","en":"each month"},"classes":["WITH_RELATIVES"],"conditions":[],"kind":"DEFAULTED"},
              {"id":"empty-nest.visit","clause":"3.3-2","words":"季有走访","party":"UNIT","action":"VISIT","when":{"zh":"每季度","en":"each quarter"},"classes":["EMPTY_NEST"],"conditions":[],"kind":"STATED"},
              {"id":"empty-nest.call","clause":"3.3-2","words":"月有电话","party":"UNIT","action":"CALL","when":{"zh":"每月","en":"each month"},"classes":["EMPTY_NEST"],"conditions":[],"kind":"STATED"},
              {"id":"empty-nest.greeting","clause":"3.3-2","words":"周周问好","party":"VOLUNTEER","action":"GREETING","when":{"zh":"每周","en":"each week"},"classes":["EMPTY_NEST"],"conditions":[],"kind":"STATED"},
              {"id":"empty-nest.care","clause":"3.3-2","words":"月月关怀","party":"COMMUNITY","action":"VISIT","when":{"zh":"每月","en":"each month"},"classes":["EMPTY_NEST"],"conditions":[],"kind":"STATED"},
              {"id":"empty-nest.sensor","clause":"3.3-2","words":"智能感应系统","party":"COMMUNITY","action":"STANDING","when":{"zh":"90 天内","en":"within 90 days"},"classes":["EMPTY_NEST"],"conditions":[],"kind":"ENCOURAGED"},
              {"id":"institution.spring-festival","clause":"3.3-3","words":"春节慰问","party":"BUREAU","action":"CONDOLENCE","when":{"zh":"春节前","en":"before the Spring Festival"},"classes":["INSTITUTION"],"conditions":[],"kind":"STATED"},
              {"id":"relocated.visit","clause":"3.3-4","words":"一年至少走访一次","party":"BUREAU","action":"VISIT","when":{"zh":"每年","en":"each year"},"classes":["RELOCATED"],"conditions":[],"kind":"STATED"}]}]}""";

    private FakePolicies() {}
}
