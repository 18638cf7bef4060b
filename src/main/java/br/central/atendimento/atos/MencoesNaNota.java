package br.central.atendimento.atos;

import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Mencao;
import br.central.atendimento.dominio.MencaoRepository;
import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import org.springframework.stereotype.Component;

/** Whom a note is meant for; who may not read the case cannot be mentioned in it. */
@Component
public class MencoesNaNota {

    private final Casos casos;
    private final MencaoRepository mencoes;
    private final Operadores operadores;
    private final Rotulos rotulos;

    MencoesNaNota(Casos casos, MencaoRepository mencoes, Operadores operadores, Rotulos rotulos) {
        this.casos = casos;
        this.mencoes = mencoes;
        this.operadores = operadores;
        this.rotulos = rotulos;
    }

    /** @throws Recusa.RegraNaoAtendida ({@code mencoes}) when there is no such user or group, or it may not read the case */
    public void exigirQueLeia(String nome, Atendimento atendimento) {
        boolean grupo = operadores.haGrupo(nome);
        if (!grupo && operadores.nome(nome).isEmpty()) {
            throw Recusa.RegraNaoAtendida.campo("mencoes", "Não há pessoa nem grupo com o nome %s.".formatted(nome));
        }
        if (!casos.alcanca(nome, atendimento)) {
            String quem = grupo
                    ? "O grupo " + rotulos.grupo(nome)
                    : operadores.nome(nome).orElseThrow();
            throw Recusa.RegraNaoAtendida.campo(
                    "mencoes", quem + " não pode ler este atendimento, e a menção não chegaria.");
        }
    }

    public void mencionar(Andamento nota, String nome) {
        mencoes.save(operadores.haGrupo(nome) ? Mencao.doGrupo(nota, nome) : Mencao.doUsuario(nota, nome));
    }
}
