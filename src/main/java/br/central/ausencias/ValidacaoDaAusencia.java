package br.central.ausencias;

import br.central.ausencias.AusenciasNoBanco.Linha;
import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Two people who are there, a period with an end, and nobody who stands in while away. */
@Component
class ValidacaoDaAusencia {

    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int ANOS_ADIANTE = 2;
    private static final int MAIOR_MOTIVO = 400;

    private final AusenciasNoBanco ausencias;
    private final Operadores operadores;
    private final Clock relogio;

    ValidacaoDaAusencia(AusenciasNoBanco ausencias, Operadores operadores, Clock relogio) {
        this.ausencias = ausencias;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    /** @throws Recusa.RegraNaoAtendida field by field */
    void conferir(NovaAusencia nova) {
        List<Recusa.Erro> erros = new ArrayList<>();
        pessoas(nova, erros);
        periodo(nova, erros);
        if (nova.motivo() != null && nova.motivo().length() > MAIOR_MOTIVO) {
            erros.add(new Recusa.Erro("motivo", "O motivo vai até 400 caracteres."));
        }
        if (erros.isEmpty()) {
            contradicoes(nova, erros);
        }
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }

    private void pessoas(NovaAusencia nova, List<Recusa.Erro> erros) {
        existe("login", nova.login(), "Informe quem se ausenta.", erros);
        existe("substituto", nova.substituto(), "Informe quem substitui.", erros);
        if (nova.login() != null && nova.login().equals(nova.substituto())) {
            erros.add(new Recusa.Erro("substituto", "Ninguém substitui a si mesmo."));
        }
    }

    private void existe(String campo, String login, String seFaltar, List<Recusa.Erro> erros) {
        if (login == null || login.isBlank()) {
            erros.add(new Recusa.Erro(campo, seFaltar));
        } else if (operadores.nome(login).isEmpty()) {
            erros.add(new Recusa.Erro(campo, "Não há o usuário " + login + "."));
        }
    }

    private void periodo(NovaAusencia nova, List<Recusa.Erro> erros) {
        if (nova.de() == null) {
            erros.add(new Recusa.Erro("de", "Informe o primeiro dia."));
        }
        if (nova.ate() == null) {
            erros.add(new Recusa.Erro("ate", "Informe o último dia; sem ele a ausência não acabaria."));
        }
        if (nova.de() == null || nova.ate() == null) {
            return;
        }
        if (nova.ate().isBefore(nova.de())) {
            erros.add(new Recusa.Erro("ate", "O último dia não pode ser antes do primeiro."));
        } else if (nova.ate().isBefore(LocalDate.now(relogio))) {
            erros.add(new Recusa.Erro("ate", "O período já passou."));
        } else if (nova.de().isAfter(LocalDate.now(relogio).plusYears(ANOS_ADIANTE))) {
            erros.add(new Recusa.Erro("de", "O primeiro dia é daqui a mais de dois anos."));
        } else if (nova.ate().isAfter(nova.de().plusYears(1))) {
            erros.add(new Recusa.Erro("ate", "Uma ausência vai até um ano."));
        }
    }

    private void contradicoes(NovaAusencia nova, List<Recusa.Erro> erros) {
        primeira(ausencias.doAusente(nova.login(), nova.de(), nova.ate()))
                .ifPresent(outra -> erros.add(
                        new Recusa.Erro("de", "%s já está ausente %s.".formatted(nome(nova.login()), dias(outra)))));
        primeira(ausencias.doAusente(nova.substituto(), nova.de(), nova.ate()))
                .ifPresent(outra -> erros.add(new Recusa.Erro(
                        "substituto",
                        "%s também está ausente %s. Escolha outra pessoa."
                                .formatted(nome(nova.substituto()), dias(outra)))));
        primeira(ausencias.comSubstituto(nova.login(), nova.de(), nova.ate()))
                .ifPresent(outra -> erros.add(new Recusa.Erro(
                        "login",
                        "%s substitui %s %s. Cadastre antes outra pessoa para essa substituição."
                                .formatted(nome(nova.login()), nome(outra.login()), dias(outra)))));
    }

    private static Optional<Linha> primeira(List<Linha> linhas) {
        return linhas.stream().findFirst();
    }

    private String nome(String login) {
        return operadores.comoSeChama(login);
    }

    private static String dias(Linha ausencia) {
        return "de %s a %s".formatted(ausencia.de().format(DIA), ausencia.ate().format(DIA));
    }
}
